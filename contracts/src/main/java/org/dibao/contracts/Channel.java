package org.dibao.contracts;

/** The ways an announcement can reach a subscriber. */
public enum Channel {
    EMAIL,
    /** Standard Webhooks. */
    WEBHOOK,
    /** A group's bot in WeCom (企业微信). */
    WECOM,
    /** A group's bot in DingTalk (钉钉). */
    DINGTALK,
    /** A group's bot in Feishu (飞书) or Lark. */
    FEISHU,
    /** An incoming webhook of Slack. */
    SLACK;

    /** Whether messages go to a web address, not to a mailbox. */
    public boolean endpoint() {
        return this != EMAIL;
    }

    /** Whether messages go to people in a chat, and not to a program. */
    public boolean bot() {
        return this != EMAIL && this != WEBHOOK;
    }
}
