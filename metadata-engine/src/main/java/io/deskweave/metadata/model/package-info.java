/**
 * What a definition was compiled to: immutable, complete, with a fingerprint; pure Java.
 */
@NamedInterface("model")
@NullMarked
package io.deskweave.metadata.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
