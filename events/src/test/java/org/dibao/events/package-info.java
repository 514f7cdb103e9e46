@NullMarked
package org.dibao.events;

import org.jspecify.annotations.NullMarked;
