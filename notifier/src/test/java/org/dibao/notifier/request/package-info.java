/** Tests of what is asked for. */
@NullMarked
package org.dibao.notifier.request;

import org.jspecify.annotations.NullMarked;
