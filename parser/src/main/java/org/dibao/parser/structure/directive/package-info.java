/** What a text orders: numbered items, sentences with 要 and 不得, who must act, who gives the order. */
@NullMarked
package org.dibao.parser.structure.directive;

import org.jspecify.annotations.NullMarked;
