@NullMarked
package org.dibao.network;

import org.jspecify.annotations.NullMarked;
