/** What is written to run Dibao elsewhere, held against what the services are. */
@NullMarked
package org.dibao.launcher.deployment;

import org.jspecify.annotations.NullMarked;
