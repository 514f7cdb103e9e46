@NullMarked
package org.dibao.lexicon;

import org.jspecify.annotations.NullMarked;
