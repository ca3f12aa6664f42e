/**
 * What tests of every room stand on. {@link io.deskweave.platform.testing.TestPlatform} is the platform core over real
 * PostgreSQL and Redis, started once for each set of packages in a JVM:
 *
 * <pre>{@code
 * private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata");
 * private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);   // its own schema, every script run
 * ...
 * platform.bean(TenantDatabase.class).write(scope, sql -> ...);
 * assertThat(StatementCount.during(scope, () -> ...)).hasSize(1);
 * }</pre>
 *
 * <p>Tests never share a tenant, so they need no cleaning and may run at the same time. A room that uses this needs, in
 * scope test: {@code platform-core} with type {@code test-jar}, {@code infrastructure} and
 * {@code spring-boot-starter-test}.
 */
@NullMarked
package io.deskweave.platform.testing;

import org.jspecify.annotations.NullMarked;
