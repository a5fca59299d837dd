package org.leafpay.shares.http;

import java.net.InetSocketAddress;
import java.time.InstantSource;
import org.leafpay.shares.scan.ScanTerms;

/**
 * How shares are taken over HTTP.
 *
 * @param listen where; port 0 is any free one
 * @param scan how rows are read; must name the pool
 */
public record HttpTerms(
    InetSocketAddress listen,
    TokenBook tokens,
    HttpLimits limits,
    ScanTerms scan,
    InstantSource clock) {}
