package io.deskweave.platform.organisation;

import io.deskweave.platform.tenancy.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone, or an integrator's client, who may work in a tenant. The subject is the identity provider's. */
public record Person(
        UUID subject, String name, Role role, @Nullable UUID department, boolean active) {}
