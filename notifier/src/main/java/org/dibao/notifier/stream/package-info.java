/** The notifier's edge towards Kafka and Spring: bindings, partition ownership, configuration, health, metrics. */
@NullMarked
package org.dibao.notifier.stream;

import org.jspecify.annotations.NullMarked;
