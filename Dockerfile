# Hemma for real use: it needs DATABASE_URL and its companions (src/platform/config.ts), and a database
# prepared by db/prepare.sql. This image is not built by the project's own tests.
FROM node:24-slim AS build
WORKDIR /hemma
COPY package.json package-lock.json .npmrc ./
RUN npm install --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node -e "import('./scripts/build-web.ts').then((build) => build.ensureWebBuilt())"

FROM node:24-slim AS packages
WORKDIR /hemma
COPY package.json package-lock.json .npmrc ./
# Without optional packages: no Node of its own, and no embedded PostgreSQL, which is never for production.
RUN npm install --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-slim
WORKDIR /hemma
ENV NODE_ENV=production HEMMA_INSTANCE=real HOST=0.0.0.0 PORT=4000 DATA_DIR=/data NODE_COMPILE_CACHE=/tmp/node-cache
RUN mkdir /data && chown node:node /data
COPY --from=packages /hemma/node_modules ./node_modules
COPY --from=build /hemma/dist ./dist
COPY package.json ./
COPY db ./db
COPY src ./src
# For `node scripts/begin.ts …` once, and `node scripts/import.ts …` (docs/operations.md).
COPY scripts ./scripts
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=4s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
