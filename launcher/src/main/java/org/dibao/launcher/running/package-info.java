/** An installation that runs already, reached from the command line through its Kafka. */
@NullMarked
package org.dibao.launcher.running;

import org.jspecify.annotations.NullMarked;
