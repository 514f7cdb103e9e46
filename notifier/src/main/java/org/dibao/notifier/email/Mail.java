package org.dibao.notifier.email;

import java.util.Map;

/**
 * A mail as it is meant, before it is put into MIME.
 *
 * @param to one mailbox
 * @param id what stands before the @ of its Message-ID; the same whenever this mail is sent again
 * @param language BCP 47 tag
 * @param subject its subject, any characters
 * @param text for readers without HTML
 * @param html the same in HTML
 * @param headers further header fields
 */
record Mail(
        String to, String id, String language, String subject, String text, String html, Map<String, String> headers) {}
