@NullMarked
package org.dibao.fetcher;

import org.jspecify.annotations.NullMarked;
