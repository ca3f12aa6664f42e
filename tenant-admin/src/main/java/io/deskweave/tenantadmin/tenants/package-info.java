/**
 * How tenants arrive, pause and leave. An arrival is a row of steps that other rooms contribute; each is done once, and
 * whoever calls again goes on where it stopped. What a step does is the business of the room that wrote it.
 */
@NamedInterface("tenants")
@NullMarked
package io.deskweave.tenantadmin.tenants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
