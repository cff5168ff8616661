package io.github.orgwright.draw;

import io.github.orgwright.testsupport.NativeResources;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NativeResourcesTest {
  @Test
  void nativeImagesContainTheResourcesOfThisModule() throws IOException {
    NativeResources.assertListed("orgwright-draw");
  }
}
