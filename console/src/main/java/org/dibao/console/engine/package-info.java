/** What flows through the topics, where it is stuck, what died and why. */
@NullMarked
package org.dibao.console.engine;

import org.jspecify.annotations.NullMarked;
