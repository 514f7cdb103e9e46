/**
 * What is delivered before anything is: an invented announcement to nobody, so that the first real one finds a process
 * that is warm.
 */
@NullMarked
package org.dibao.notifier.rehearsal;

import org.jspecify.annotations.NullMarked;
