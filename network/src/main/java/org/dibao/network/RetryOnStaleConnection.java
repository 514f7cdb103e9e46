package org.dibao.network;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * A GET that met a kept connection just as the server closed it goes once over a new one. Everything else is for the
 * caller to decide: when to try again is a matter of the source's rhythm or of the delivery's schedule.
 */
final class RetryOnStaleConnection implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(HttpRequest request, IOException cause, int executions, HttpContext context) {
        return executions == 1 && cause instanceof NoHttpResponseException && "GET".equals(request.getMethod());
    }

    @Override
    public boolean retryRequest(HttpResponse response, int executions, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int executions, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
