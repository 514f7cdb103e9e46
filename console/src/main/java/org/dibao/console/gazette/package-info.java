/** The newest announcements, search among them, and one announcement's page. */
@NullMarked
package org.dibao.console.gazette;

import org.jspecify.annotations.NullMarked;
