/** The regions of China: codes, names, what lies in what, and where a text speaks of them. */
@NullMarked
package org.dibao.lexicon.regions;

import org.jspecify.annotations.NullMarked;
