/** Messages to people in a chat: the bots of groups in WeCom, DingTalk, Feishu and Slack. */
@NullMarked
package org.dibao.notifier.bot;

import org.jspecify.annotations.NullMarked;
