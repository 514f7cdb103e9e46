/**
 * Everything in one JVM, and the command line. {@code commands} are what a person types, {@code installation} is the
 * broker, Redis and the four services put together, {@code samples} and {@code inbox} are the small world in which a first
 * run shows itself.
 */
@NullMarked
package org.dibao.launcher;

import org.jspecify.annotations.NullMarked;
