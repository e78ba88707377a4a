# followsuit with Debian's Chromium and fonts, as a user who is not root.
#
#   docker build -t followsuit .
#   docker run --rm -v "$PWD:/work" --user "$(id -u):$(id -g)" followsuit audit competitors.csv --contact you@acme.example
#
# Pages of strangers are drawn by a browser, so its sandbox matters. Chromium makes it of user namespaces: where the engine's
# seccomp profile forbids them to who is not root, allow them (compose.yaml does) or say --no-browser. There is no --no-sandbox here:
# followsuit leaves the sandbox out for root alone, and this image does not run as root.
FROM node:22-trixie-slim AS build
WORKDIR /src
# Nothing is compiled: better-sqlite3 13, which Node.js 22 takes, brings its machine code along, and the 12th is left as it came.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-trixie-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium fonts-liberation fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji ca-certificates \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/followsuit
COPY --from=build /src/package.json /src/LICENSE /src/README.md /src/CHANGELOG.md ./
COPY --from=build /src/node_modules ./node_modules
COPY --from=build /src/dist ./dist
COPY --from=build /src/data ./data
COPY --from=build /src/fixtures/demo ./fixtures/demo
RUN ln -s /opt/followsuit/dist/cli/main.js /usr/local/bin/followsuit && mkdir /work && chown node:node /work
ENV FOLLOWSUIT_BROWSER=/usr/bin/chromium HOME=/tmp
USER node
# Lists, the database and the report live in the folder that is mounted here.
WORKDIR /work
ENTRYPOINT ["followsuit"]
CMD ["--help"]
