package io.deskweave.metadata.templates;

import java.util.List;

/** Templates that a room brings; one bean in each room that brings some. */
public interface Templates {

    /** Each under a key of its own, in the order in which people choose from them. */
    List<Template> all();
}
