package org.dibao.console.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dibao.events.BrokerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Kafka or Redis is away: what was asked for has not been done, and can be asked for again. */
@ControllerAdvice
class Outages {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    @ExceptionHandler({
        BrokerUnavailableException.class,
        RedisConnectionFailureException.class,
        RedisSystemException.class
    })
    void outage(RuntimeException outage, HttpServletResponse response) throws IOException {
        LOG.warn("outage={} reason={}", outage.getClass().getSimpleName(), outage.getMessage());
        response.setHeader("Retry-After", "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
