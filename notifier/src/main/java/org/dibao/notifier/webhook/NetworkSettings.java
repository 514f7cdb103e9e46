package org.dibao.notifier.webhook;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where outgoing calls may lead.
 *
 * @param allow addresses that may be called although they are not public: ranges, addresses or host names, each with or
 *     without a port
 */
@ConfigurationProperties("dibao.network")
public record NetworkSettings(@DefaultValue List<String> allow) {}
