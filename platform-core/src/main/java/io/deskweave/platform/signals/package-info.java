/**
 * Words between pods: a hint that something changed. Nothing may depend on a signal being heard.
 */
@NamedInterface("signals")
@NullMarked
package io.deskweave.platform.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
