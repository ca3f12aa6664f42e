/**
 * What a definition holds beside objects: forms, flows and whatever other rooms bring. The kinds are open, each one
 * class; here is what they have in common. Nothing here knows any single kind.
 */
@NamedInterface("elements")
@NullMarked
package io.deskweave.metadata.elements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
