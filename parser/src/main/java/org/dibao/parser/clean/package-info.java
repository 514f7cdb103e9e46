/** Takes out of a text what copying put into it: anti-copy strings, pinyin, doubly escaped markup. */
@NullMarked
package org.dibao.parser.clean;

import org.jspecify.annotations.NullMarked;
