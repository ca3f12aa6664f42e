package io.deskweave.platform.storage;

import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Hibernate's way to those tables that are the same in every tenant's schema. Like {@link TenantDatabase}, and refusing
 * like it; a class uses one of the two, never both.
 */
public interface TenantSessions {

    <T> T write(TenantScope scope, Function<Session, T> work);

    <T> T read(TenantScope scope, Function<Session, T> work);

    /** The classes that one room maps; one bean for each room that maps any. */
    record MappedTypes(List<Class<?>> types) {}
}
