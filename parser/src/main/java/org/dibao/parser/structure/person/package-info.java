/** People in a text: their names, roles and parts, and who is speaking where. */
@NullMarked
package org.dibao.parser.structure.person;

import org.jspecify.annotations.NullMarked;
