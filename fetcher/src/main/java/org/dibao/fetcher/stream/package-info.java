/** The tie to Kafka: the due loop, and answers to probes. */
@NullMarked
package org.dibao.fetcher.stream;

import org.jspecify.annotations.NullMarked;
