package org.dibao.notifier.webhook;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where outgoing calls may lead.
 *
 * @param allow addresses that may be called although they are not public: ranges ({@code 10.20.0.0/16}), addresses, or host
 *     names, each with or without a port ({@code intranet.example.org:8080})
 */
@ConfigurationProperties("dibao.network")
public record NetworkSettings(@DefaultValue List<String> allow) {}
