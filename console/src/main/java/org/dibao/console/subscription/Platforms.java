package org.dibao.console.subscription;

import java.util.Locale;
import java.util.Map;
import org.dibao.contracts.Channel;

/** Tells by its host which chat platform an endpoint belongs to; any other host takes plain webhooks. */
final class Platforms {

    private static final Map<String, Channel> BY_HOST = Map.of(
            "qyapi.weixin.qq.com", Channel.WECOM,
            "oapi.dingtalk.com", Channel.DINGTALK,
            "api.dingtalk.com", Channel.DINGTALK,
            "open.feishu.cn", Channel.FEISHU,
            "open.larksuite.com", Channel.FEISHU,
            "hooks.slack.com", Channel.SLACK);

    private Platforms() {}

    static Channel of(String host) {
        return BY_HOST.getOrDefault(host.toLowerCase(Locale.ROOT), Channel.WEBHOOK);
    }
}
