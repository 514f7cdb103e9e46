/**
 * How a record goes onto a topic and comes off it: CloudEvents and JSON, the topics made at start, dead letters, and
 * what a service's Spring context needs of it ({@link org.dibao.events.EventsConfiguration}).
 */
@NullMarked
package org.dibao.events;

import org.jspecify.annotations.NullMarked;
