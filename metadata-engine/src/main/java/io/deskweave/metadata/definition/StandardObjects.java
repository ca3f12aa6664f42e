package io.deskweave.metadata.definition;

import java.util.List;

/**
 * Objects that every tenant starts with; one bean in each room that brings some. Their ids are fixed and start with
 * {@code s_}, such as {@code s_ticket} and {@code s_ticket_subject}, so that they never meet a tenant's own.
 */
public interface StandardObjects {

    List<ObjectDefinition> objects();
}
