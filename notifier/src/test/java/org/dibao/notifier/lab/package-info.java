/** A broker, a mail server and a receiver of webhooks, all real, for the tests that need them. */
@NullMarked
package org.dibao.notifier.lab;

import org.jspecify.annotations.NullMarked;
