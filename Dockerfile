# claimdiff with dictionaries, for CI:
#   docker build -t claimdiff .
#   docker run --rm -v "$PWD:/work" claimdiff check --since origin/main

# Not the slim image, which leaves out the translated messages of programs.
FROM debian:12 AS build
COPY . /src
RUN /src/.ci/install.sh /opt/claimdiff

FROM debian:12-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates git libcld2-0 \
      libgumbo1 libicu72 libmd4c0 libopencc1.1 libsimdjson14 libstemmer0d \
      libtomlplusplus3 libyaml-cpp0.7 zlib1g \
 && rm -rf /var/lib/apt/lists/* \
 # The work tree belongs to whoever runs the container.
 && git config --system --add safe.directory '*'
COPY --from=build /opt/claimdiff /usr/local
WORKDIR /work
ENTRYPOINT ["claimdiff"]
