package io.deskweave.platform.quotas;

import java.time.Duration;

/**
 * What became of a wish.
 *
 * @param remaining points after it
 * @param patience until as many are there as were wished for; zero when they were
 */
public record Grant(boolean given, long remaining, Duration patience) {}
