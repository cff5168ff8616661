package app

import io.github.orgwright.core.Organization

// Must not compile: nothing in the library takes null.
fun main() {
    println(Organization.named(null))
}
