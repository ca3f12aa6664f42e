package io.deskweave.graphqlapi.security;

import java.time.Instant;

/** A caller whose token was in order, and until when it is. */
public record Admitted(Caller caller, Instant until) {}
