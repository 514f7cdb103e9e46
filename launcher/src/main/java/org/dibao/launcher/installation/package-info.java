/** The broker, Redis and the four services put together on one machine. */
@NullMarked
package org.dibao.launcher.installation;

import org.jspecify.annotations.NullMarked;
