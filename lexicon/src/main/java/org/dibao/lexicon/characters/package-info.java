/** Chinese characters: traditional and simplified forms, and the syllables they are read with. */
@NullMarked
package org.dibao.lexicon.characters;

import org.jspecify.annotations.NullMarked;
