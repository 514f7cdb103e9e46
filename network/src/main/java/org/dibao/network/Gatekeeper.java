package org.dibao.network;

import java.io.IOException;
import java.net.URI;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands between connecting and sending, and asks the exchange's gate. */
final class Gatekeeper implements ExecChainHandler {

    /** At TRACE it tells when each request was sent, in nanoseconds of the machine's monotonic clock. */
    private static final Logger SENDING = LoggerFactory.getLogger("org.dibao.network.sending");

    private static final String GATE = "dibao.gate";
    private static final String SENT = "dibao.sent";

    /** What the client carries along with a request, so that the gate is found when it is about to be sent. */
    static HttpClientContext context(Gate gate, URI address) {
        HttpClientContext context = HttpClientContext.create();
        BooleanSupplier opens = () -> gate.opens(address);
        context.setAttribute(GATE, opens);
        return context;
    }

    /** Whether the request itself was sent; if not, whatever came back is what a proxy said to being asked for a tunnel. */
    static boolean sent(HttpClientContext context) {
        return context.getAttribute(SENT) != null;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (scope.clientContext.getAttribute(GATE) instanceof BooleanSupplier opens && !opens.getAsBoolean()) {
            throw new HeldBackException();
        }
        scope.clientContext.setAttribute(SENT, true);
        SENDING.trace("{} {}{}", System.nanoTime(), request.getAuthority(), request.getPath());
        return chain.proceed(request, scope);
    }
}
