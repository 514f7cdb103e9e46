package org.dibao.notifier.revision;

import org.dibao.contracts.AnnouncementPublished;

/**
 * An announcement before and after it was revised, both with their text.
 *
 * @param before an earlier revision
 * @param after the revision in question
 */
public record Revised(AnnouncementPublished before, AnnouncementPublished after) {}
