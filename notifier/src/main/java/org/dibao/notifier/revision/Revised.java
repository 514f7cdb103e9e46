package org.dibao.notifier.revision;

import org.dibao.contracts.AnnouncementPublished;

/**
 * An announcement before and after it was revised, both with their text.
 *
 * @param before the revision before
 * @param after the revision in question
 */
public record Revised(AnnouncementPublished before, AnnouncementPublished after) {}
