/**
 * What must hold for the elements beside the objects of a definition, whatever their kind. What holds for one kind
 * alone is for the kind to say.
 */
@NullMarked
package io.deskweave.metadata.rules.elements;

import org.jspecify.annotations.NullMarked;
