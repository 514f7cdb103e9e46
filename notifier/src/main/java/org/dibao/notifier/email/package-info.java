/** Messages to people: multipart mail over pooled SMTP connections. */
@NullMarked
package org.dibao.notifier.email;

import org.jspecify.annotations.NullMarked;
