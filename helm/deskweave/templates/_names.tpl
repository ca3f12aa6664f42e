{{/* Names, labels and the parts that the deployment and the migration job share. */}}

{{- define "deskweave.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "deskweave.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "deskweave.labels" -}}
{{ include "deskweave.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | quote }}
{{- end -}}

{{- define "deskweave.image" -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{- define "deskweave.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "deskweave.name" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "deskweave.claim" -}}
{{- default (printf "%s-files" (include "deskweave.name" .)) .Values.persistence.existingClaim -}}
{{- end -}}

{{/* How many replicas there are at least. */}}
{{- define "deskweave.replicasMin" -}}
{{- if .Values.autoscaling.enabled -}}{{ .Values.autoscaling.minReplicas }}{{- else -}}{{ .Values.replicas }}{{- end -}}
{{- end -}}

{{/* How many replicas there may be. */}}
{{- define "deskweave.replicasMax" -}}
{{- if .Values.autoscaling.enabled -}}{{ .Values.autoscaling.maxReplicas }}{{- else -}}{{ .Values.replicas }}{{- end -}}
{{- end -}}

{{- define "deskweave.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "deskweave.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/*
The platform's configuration. Secrets stand in it as placeholders for environment variables: Spring binds a list such as
the cells from one source as a whole, so single passwords could not come from variables that name the property.
*/}}
{{- define "deskweave.settings" -}}
{{- $settings := deepCopy .Values.deskweave -}}
{{- $_ := set $settings.directory.owner "password" "${SECRET_DIRECTORY_OWNER_PASSWORD}" -}}
{{- $_ := set $settings.directory.app "password" "${SECRET_DIRECTORY_APP_PASSWORD}" -}}
{{- range $index, $cell := $settings.cells -}}
{{- $_ := set $cell.owner "password" (printf "${SECRET_CELL_%d_OWNER_PASSWORD}" $index) -}}
{{- $_ := set $cell.app "password" (printf "${SECRET_CELL_%d_APP_PASSWORD}" $index) -}}
{{- end -}}
{{- $_ := set $settings.identity "clientSecret" "${SECRET_IDENTITY_CLIENT_SECRET}" -}}
{{- if ($settings.packages).signingKey -}}
{{- $_ := set $settings.packages "signingKey" "${SECRET_PACKAGES_SIGNING_KEY}" -}}
{{- end -}}
{{- range $name, $key := (($settings.metadata).encryption).keys -}}
{{- $_ := set $settings.metadata.encryption.keys $name (printf "${SECRET_ENCRYPTION_KEY_%s}" (upper $name)) -}}
{{- end -}}
{{- if kindIs "map" $settings.redis.url -}}
{{- $_ := set $settings.redis "url" "${SECRET_REDIS_URL}" -}}
{{- end -}}
deskweave:
  {{- toYaml $settings | nindent 2 }}
server:
  port: {{ .Values.ports.http }}
  shutdown: graceful
management:
  server:
    port: {{ .Values.ports.management }}
spring:
  lifecycle:
    timeout-per-shutdown-phase: {{ .Values.shutdown.timeoutSeconds }}s
{{- end -}}

{{- define "deskweave.secretVariable" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .from.secret }}
      key: {{ .from.key }}
{{- end -}}

{{/* The environment: where the configuration is, and every secret by reference. */}}
{{- define "deskweave.environment" -}}
- name: SPRING_CONFIG_ADDITIONALLOCATION
  value: file:/etc/deskweave/
- name: JAVA_TOOL_OPTIONS
  value: {{ .Values.java.options | quote }}
{{- with .Values.deskweave }}
{{ include "deskweave.secretVariable" (dict "name" "SECRET_DIRECTORY_OWNER_PASSWORD" "from" .directory.owner.password) }}
{{ include "deskweave.secretVariable" (dict "name" "SECRET_DIRECTORY_APP_PASSWORD" "from" .directory.app.password) }}
{{- range $index, $cell := .cells }}
{{ include "deskweave.secretVariable" (dict "name" (printf "SECRET_CELL_%d_OWNER_PASSWORD" $index) "from" $cell.owner.password) }}
{{ include "deskweave.secretVariable" (dict "name" (printf "SECRET_CELL_%d_APP_PASSWORD" $index) "from" $cell.app.password) }}
{{- end }}
{{ include "deskweave.secretVariable" (dict "name" "SECRET_IDENTITY_CLIENT_SECRET" "from" .identity.clientSecret) }}
{{- with (.packages).signingKey }}
{{ include "deskweave.secretVariable" (dict "name" "SECRET_PACKAGES_SIGNING_KEY" "from" .) }}
{{- end }}
{{- range $name, $key := ((.metadata).encryption).keys }}
{{ include "deskweave.secretVariable" (dict "name" (printf "SECRET_ENCRYPTION_KEY_%s" (upper $name)) "from" $key) }}
{{- end }}
{{- if kindIs "map" .redis.url }}
{{ include "deskweave.secretVariable" (dict "name" "SECRET_REDIS_URL" "from" .redis.url) }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "deskweave.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}
