package org.dibao.console.redis;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 in both languages where a session cannot be read because Redis is away. Stands before everything that
 * could ask for the session again, the error pages included. Readers without a session never come here.
 */
final class RedisOutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RedisOutageFilter.class);

    private static final String PAGE = """
            <!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>503</title>\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <link rel="stylesheet" href="/dibao.css"></head><body><main class="sheet narrow">\
            <h1>登录信息暂时读不到</h1><p>存放登录信息的 Redis 没有应答。请稍后重试；清除本站 Cookie 后可以继续浏览公告。</p>\
            <h1 lang="en">Sign-ins cannot be read just now</h1><p lang="en">Redis, which keeps them, does not answer. \
            Try again in a moment; without this site's cookies the gazette can still be read.</p></main></body></html>""";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RedisConnectionFailureException | RedisSystemException e) {
            LOG.warn("redis=unreachable path={} reason={}", request.getRequestURI(), e.getMessage());
            if (!response.isCommitted()) {
                answer(response);
            }
        }
    }

    private static void answer(HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(PAGE);
    }
}
